// A component that fetches in an effect and in a handler within its elements.
// Seen in React programs.
import React, { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';

const KEY = 'abcdefghijklmnopqrstuv((';

type Props = { site: string; children?: React.ReactNode };

const Quota = <T extends Props,>({ site, children }: T): JSX.Element => {
  const [quota, setQuota] = useState<number | null>(null);

  useEffect(() => {
    fetch(`https://api.stackexchange.com/2.3/info?site=${site}&key=${KEY}`) // want "SE001"
      .then((res) => res.json())
      .then((data: { quota_max: number }) => setQuota(data.quota_max));
  }, [site]);

  const me = async (token: string) => (await fetch('https://api.stackexchange.com/2.3/me?site=' + site + '&access_token=' + token!)).json(); // want "SE002"

  return (
    <div className="quota">
      {/* it's what's left */}
      Quota isn't {quota! < 0 ? 'good' : quota} {children}
      <a href="#me" onClick={() => me('0123456789abcdefghijkl))').then((d) => console.log(d.items[0].user_id))}>me</a>
      <button onClick={() => fetch(`https://api.stackexchange.com/2.3/tags?key=${KEY}&site=${site}`).then((r) => console.log(r.status))}>tags</button> {/* want "SE001" */}
    </div>
  );
};

createRoot(document.getElementById('root')!).render(<Quota site="stackoverflow"><b>left</b></Quota>);
