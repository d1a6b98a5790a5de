// The part of saxen that is used here; the package carries no types.
declare module 'saxen' {
  type Attributes = Record<string, string>
  export class Parser {
    on(event: 'openTag', heard: (name: string, attributes: () => Attributes, decode: (text: string) => string) => void): this
    on(event: 'closeTag', heard: (name: string) => void): this
    on(event: 'text', heard: (text: string, decode: (text: string) => string) => void): this
    on(event: 'cdata', heard: (text: string) => void): this
    on(event: 'attention', heard: (text: string) => void): this
    on(event: 'error', heard: (error: Error) => void): this
    write(xml: string): this
    end(): this
  }
}
