// $.get with a type argument and an asserted callback.
// Seen in userscripts that are written in TypeScript.
namespace Api {
  export const key = 'abcdefghijklmnopqrstuv((';
  export type Answer = { quota_max: number };

  export function info(done: (d: Answer) => void): void {
    $.get(`https://api.stackexchange.com/2.3/info?site=stackoverflow&key=${key as string}`, ((d: Answer) => done(d)) as any); // want "SE001"
  }

  info(<(d: Answer) => void>((d) => console.log(d.quota_max)));
}
