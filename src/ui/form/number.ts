import { cleanLine } from './clean.ts'
import type { Field, Reading } from './field.ts'
import { calledIn, emptyMessage, type Words } from './says.ts'

export type NumberOptions = Words & {
  /** Smallest and largest value, both allowed. */
  min: number
  max: number
  /** Only whole numbers: the default. With `false`, decimals too. */
  whole?: boolean
  prefix?: string
  suffix?: string
}

/** A number, typed as text so that nothing is lost or changed on the way. Commas between thousands and the prefix or suffix itself are allowed. */
export function number(options: NumberOptions & { optional: true }): Field<number | undefined>
export function number(options: NumberOptions & { optional?: false }): Field<number>
export function number({
  min,
  max,
  whole = true,
  prefix,
  suffix,
  optional,
  ...words
}: NumberOptions & { optional?: boolean }): Field<number | undefined> {
  const width = Math.max(String(min).length, String(max).length) + (whole ? 0 : 3) <= 4 ? 5 : 10
  return {
    label: words.label,
    hint: words.hint,
    optional: optional ?? false,
    look: { kind: 'line', type: 'text', inputmode: whole ? 'numeric' : 'decimal', width, prefix, suffix, spellcheck: false },
    read(answers, name) {
      const typed = cleanLine(answers.get(name) ?? '')
      if (typed === '') return optional ? { value: undefined } : { problem: emptyMessage(words, 'Enter') }
      return readNumber(calledIn(words), bare(typed ?? '', prefix, suffix), { min, max, whole })
    },
  }
}

/** The digits without a "£" before or a "people" after them. */
function bare(typed: string, prefix = '', suffix = ''): string {
  const start = typed.startsWith(prefix) ? typed.slice(prefix.length) : typed
  const end = suffix !== '' && start.toLowerCase().endsWith(suffix.toLowerCase()) ? start.slice(0, -suffix.length) : start
  return end.trim()
}

function readNumber(called: string, typed: string, { min, max, whole }: { min: number; max: number; whole: boolean }): Reading<number> {
  const digits = typed.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  if (!/^[-−]?\d{1,30}(\.\d{1,30})?$/.test(digits)) return { problem: `${called} must be a number, like ${example(min, max)}` }
  const value = Number(digits.replace('−', '-'))
  if (whole && !Number.isInteger(value)) return { problem: `${called} must be a whole number, like ${example(min, max)}` }
  if (value < min || value > max) return { problem: `${called} must be between ${shown(min)} and ${shown(max)}` }
  return { value: value === 0 ? 0 : value }
}

const example = (min: number, max: number): string => shown(Math.round(min + Math.min((max - min) / 2, 10)))
const shown = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 10 })
