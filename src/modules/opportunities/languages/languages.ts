/**
 * Languages in which an opportunity can be read, each by its own name. Codes are those of BCP 47. Easy Read is English with pictures or
 * short lines, written for people with a learning disability, and stands among them because it is asked for in the same way.
 */
export const languages = {
  'easy-read': { name: 'Easy Read', own: 'Easy Read', code: 'en-GB', dir: 'ltr' },
  cy: { name: 'Welsh', own: 'Cymraeg', code: 'cy', dir: 'ltr' },
  ar: { name: 'Arabic', own: 'العربية', code: 'ar', dir: 'rtl' },
  bn: { name: 'Bengali', own: 'বাংলা', code: 'bn', dir: 'ltr' },
  bg: { name: 'Bulgarian', own: 'Български', code: 'bg', dir: 'ltr' },
  yue: { name: 'Cantonese', own: '廣東話', code: 'yue-Hant', dir: 'ltr' },
  zh: { name: 'Chinese, simplified', own: '简体中文', code: 'zh-Hans', dir: 'ltr' },
  fr: { name: 'French', own: 'Français', code: 'fr', dir: 'ltr' },
  el: { name: 'Greek', own: 'Ελληνικά', code: 'el', dir: 'ltr' },
  gu: { name: 'Gujarati', own: 'ગુજરાતી', code: 'gu', dir: 'ltr' },
  hi: { name: 'Hindi', own: 'हिन्दी', code: 'hi', dir: 'ltr' },
  it: { name: 'Italian', own: 'Italiano', code: 'it', dir: 'ltr' },
  ku: { name: 'Kurdish, Sorani', own: 'کوردی', code: 'ckb', dir: 'rtl' },
  lt: { name: 'Lithuanian', own: 'Lietuvių', code: 'lt', dir: 'ltr' },
  ne: { name: 'Nepali', own: 'नेपाली', code: 'ne', dir: 'ltr' },
  ps: { name: 'Pashto', own: 'پښتو', code: 'ps', dir: 'rtl' },
  fa: { name: 'Persian', own: 'فارسی', code: 'fa', dir: 'rtl' },
  pl: { name: 'Polish', own: 'Polski', code: 'pl', dir: 'ltr' },
  pt: { name: 'Portuguese', own: 'Português', code: 'pt', dir: 'ltr' },
  pa: { name: 'Punjabi', own: 'ਪੰਜਾਬੀ', code: 'pa', dir: 'ltr' },
  ro: { name: 'Romanian', own: 'Română', code: 'ro', dir: 'ltr' },
  so: { name: 'Somali', own: 'Soomaali', code: 'so', dir: 'ltr' },
  es: { name: 'Spanish', own: 'Español', code: 'es', dir: 'ltr' },
  ta: { name: 'Tamil', own: 'தமிழ்', code: 'ta', dir: 'ltr' },
  ti: { name: 'Tigrinya', own: 'ትግርኛ', code: 'ti', dir: 'ltr' },
  tr: { name: 'Turkish', own: 'Türkçe', code: 'tr', dir: 'ltr' },
  uk: { name: 'Ukrainian', own: 'Українська', code: 'uk', dir: 'ltr' },
  ur: { name: 'Urdu', own: 'اردو', code: 'ur', dir: 'rtl' },
  vi: { name: 'Vietnamese', own: 'Tiếng Việt', code: 'vi', dir: 'ltr' },
} as const satisfies Readonly<Record<string, { name: string; own: string; code: string; dir: 'ltr' | 'rtl' }>>
export type Language = keyof typeof languages

/** The name of a language where the typefaces are those of the machine: its own where it is written in Latin letters, else the English one. */
export const printedName = (language: Language): string => {
  const { own, name } = languages[language]
  return /^[\p{Script=Latin}\s]+$/u.test(own) ? own : name
}
