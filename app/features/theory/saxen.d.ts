/** As much of saxen as is used here; it comes without types of its own. */
declare module 'saxen' {
  type Decode = (text: string) => string;
  export class Parser {
    on(event: 'openTag', listen: (name: string, attributes: () => Record<string, string>, decode: Decode, isSelfClosing: boolean) => void): this;
    on(event: 'closeTag', listen: (name: string) => void): this;
    on(event: 'text', listen: (text: string, decode: Decode) => void): this;
    on(event: 'cdata', listen: (text: string) => void): this;
    on(event: 'error' | 'warn', listen: (fault: Error) => void): this;
    parse(xml: string): this;
  }
}
