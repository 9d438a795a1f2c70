// A service with decorators, whose fields have modifiers and types.
// Seen in Angular and Nest programs.
function logged(target: object, name: string, what: PropertyDescriptor): void {
  const send = what.value as (...args: unknown[]) => unknown;
  what.value = function (this: unknown, ...args: unknown[]) {
    console.log(name);
    return send.apply(this, args);
  };
}

export class UserService {
  private static readonly host = 'https://api.stackexchange.com';
  readonly #token: string;

  constructor(token: string) {
    this.#token = token!;
  }

  @logged
  async me(site: string): Promise<number> {
    const url: string = `${UserService.host}/2.3/me?site=${site}&access_token=${this.#token}&key=abcdefghijklmnopqrstuv((`; // want "SE002"
    const res = await fetch(url, { method: 'GET' } as RequestInit);
    return (await res.json()).items[0].user_id;
  }
}

new UserService('0123456789abcdefghijkl))').me('stackoverflow').then((id: number): void => console.log(id));
