import { capital } from '#lib/text.ts'
/** The type of an event in words: 'people.signed-in' as 'People: signed in'. A look at something is said as one. */
export function eventInWords(type: string): string {
  const [module = '', what = ''] = type.split('.')
  const words = what.endsWith('-read') ? `looked at ${what.slice(0, -'-read'.length)}` : what
  return `${capital(module)}: ${words.replaceAll('-', ' ')}`
}
