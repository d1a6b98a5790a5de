import { choice, type Fields, longText, many, number } from '#ui/form/index.ts'
import { type Method, methods, type NeedQuestion } from './method.ts'
import { methodWords, needWords } from './method.words.ts'

type Asked = { title: string; form: Fields; advice: string }

/** The five questions behind the advice, each on a page of its own. */
export const needForms = {
  exchange: {
    title: 'What do you want to happen between you and people?',
    form: {
      exchange: choice({ label: 'What matters most', empty: 'Select what matters most', options: needWords.exchange }),
    },
    advice: 'Think of the purpose that you wrote down. If two things matter, take the one that the decision needs more.',
  },
  people: {
    title: 'How many people do you want to hear from?',
    form: {
      people: number({
        label: 'About how many people',
        hint: 'Those who will speak, not those who are invited',
        empty: 'Enter about how many people',
        min: 1,
        max: 1_000_000,
      }),
    },
    advice: 'More is not better. Ten people who know it from their own life can be enough to understand why.',
  },
  depth: {
    title: 'How much do you want to hear from each person?',
    form: { depth: choice({ label: 'From each person', empty: 'Select how much you want to hear', options: needWords.depth }) },
    advice: 'Ask for no more than you will read and use.',
  },
  duration: {
    title: 'How long have you got?',
    form: {
      duration: choice({
        label: 'From now until you need to know',
        empty: 'Select how long you have got',
        options: needWords.duration,
      }),
    },
    advice: 'Count back from the day of the decision, and leave time to read what people said.',
  },
  sensitivity: {
    title: 'How hard is it to talk about?',
    form: { sensitivity: choice({ label: 'For the people you ask', empty: 'Select how hard it is to talk about', options: needWords.sensitivity }) },
    advice: 'Ask somebody who lives with it. What is easy for you may be hard for them.',
  },
} as const satisfies Record<NeedQuestion, Asked>

export const choiceForm = {
  methods: many({
    label: 'Methods that you will use',
    hint: 'You can choose one or several. You need not follow the advice',
    atLeastOne: 'Select at least one method',
    options: methods.map((value: Method) => ({ value, label: methodWords[value].name, hint: methodWords[value].is })),
  }),
  why: longText({
    label: 'Why do you choose this?',
    hint: 'The public can read it once the project is open. If you choose something that the advice does not, say why',
    empty: 'Enter why you choose this',
    called: 'Why you choose this',
    maxLength: 1000,
    rows: 4,
  }),
}
