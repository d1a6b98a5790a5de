/** The little of Nunjucks that the comparison with the official macros uses. It ships no types. */
declare module 'nunjucks' {
  export class FileSystemLoader {
    constructor(folder: string)
  }
  export class Environment {
    constructor(loader: FileSystemLoader, options: { autoescape: boolean; trimBlocks: boolean; lstripBlocks: boolean })
    renderString(template: string, context: object): string
  }
  const nunjucks: { FileSystemLoader: typeof FileSystemLoader; Environment: typeof Environment }
  export default nunjucks
}
