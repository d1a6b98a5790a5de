import { choice, text, yes } from '#ui/form/index.ts'
import type { DirectoryQuestion } from './directory.ts'
import { sharedHeadings } from './shared.ts'

const longest = 100

export const directoryForm = {
  words: text({ label: 'Name, or words that they share', optional: true, maxLength: longest, autocomplete: 'off' }),
  kind: choice({ label: 'They share', look: 'select', optional: true, options: sharedHeadings }),
  area: text({ label: 'Place', optional: true, maxLength: longest, autocomplete: 'off' }),
  time: text({ label: 'Time that suits them', optional: true, maxLength: longest, autocomplete: 'off' }),
  ask: yes({ label: 'Only people who may be asked now' }),
}

/** What an address asks of the directory. What cannot be read is left out. */
export function questionIn(answers: URLSearchParams): DirectoryQuestion {
  const kind = directoryForm.kind.read(answers, 'kind')
  const words = (name: 'words' | 'area' | 'time') => {
    const read = directoryForm[name].read(answers, name)
    return 'value' in read ? read.value : ''
  }
  return {
    words: words('words'),
    kind: 'value' in kind ? kind.value : undefined,
    area: words('area'),
    time: words('time'),
    mayBeAsked: answers.getAll('ask').includes('yes'),
  }
}

/** The question as the parts of an address. */
export const inAddress = ({ words, kind, area, time, mayBeAsked }: DirectoryQuestion) => ({
  words,
  kind,
  area,
  time,
  ask: mayBeAsked ? 'yes' : undefined,
})
