// A request in a handler of an element, whose parameters are a spread of props.
// Seen in React programs without types.
import React from 'react';
import { createRoot } from 'react-dom/client';

function Search({ label, ...props }) {
  const params = { ...props, key: 'abcdefghijklmnopqrstuv((' }; // want "SE001"
  return <button onClick={() => fetch('https://api.stackexchange.com/2.3/search?' + new URLSearchParams(params)).then(r => console.log(r.status))}>{label}, isn't it?</button>;
}

createRoot(document.body).render(<><Search key="first" label="go" site="stackoverflow" intitle='x &amp; y' /></>);
