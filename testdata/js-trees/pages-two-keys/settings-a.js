var appKey = 'rl_4kQyWbVq7Zt2JmXcN8dPsHfLg';
