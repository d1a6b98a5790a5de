import { type IconName, iconPaths } from './nhs/icon-paths.ts'

/** Our own style sheets in `style/`, in the order in which they follow the official one. */
export const styleSheets = ['base', 'stations', 'charts', 'words', 'lists', 'paper'] as const

/**
 * The official style sheet, asking no host for anything: without its typeface, which comes from elsewhere and needs a licence
 * (Arial instead, which the NHS identity guidelines name), and with its few icons inside it.
 */
export function withoutRemoteFonts(css: string): string {
  return css
    .replace(/@font-face\s*\{[^}]*\}/g, (rule) => (/url\(\s*["']?https?:/.test(rule) ? '' : rule))
    .replace(/font-family:\s*["']?Frutiger W01["']?\s*,/g, 'font-family:')
    .replace(/url\(\s*["']?https?:[^)]*\)/g, 'none')
    .replace(/url\(["']?\/assets\/images\/nhsuk-icon-([a-z-]+)\.svg["']?\)/g, (_, name: string) => picture(name))
    .replace(/\/\*# sourceMappingURL=[^*]*\*\/\s*$/, '')
}

/** An icon as a picture inside a style sheet. Its colour is that of the text where the browser can mask, black elsewhere. */
function picture(name: string): string {
  if (!(name in iconPaths)) throw new Error(`The style sheet uses an icon that is not in icon-paths.ts: ${name}`)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="#212b32"><path d="${iconPaths[name as IconName]}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}")`
}
