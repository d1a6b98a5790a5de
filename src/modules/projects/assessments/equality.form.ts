import { longText, text, yes } from '#ui/form/index.ts'
import { questionsOf, type Stage } from './equality.ts'
import { groupFieldWords, questionWords } from './equality.words.ts'

const question = (name: string) => {
  const { label, hint } = questionWords[name] ?? { label: name }
  return longText({ label, ...(hint && { hint }), optional: true, maxLength: 4000 })
}

/** The questions of a stage. None is required to save, so that it can be left and come back to. */
export const stageForm = (stage: Stage): Readonly<Record<string, ReturnType<typeof question>>> =>
  Object.fromEntries(questionsOf[stage].map((name) => [name, question(name)]))

export const doneForm = { done: yes({ label: 'This stage is done. Put my name and today’s day beside it' }) }

export const groupForm = {
  evidence: longText({
    label: groupFieldWords.evidence ?? '',
    hint: 'About these people and this service: numbers, studies, complaints, what people said',
    optional: true,
    maxLength: 4000,
  }),
  source: text({
    label: groupFieldWords.source ?? '',
    hint: 'A title, a year and where to find it. Leave out the names of people',
    optional: true,
    maxLength: 1000,
  }),
  noneBecause: longText({
    label: 'If there is no evidence: why?',
    hint: 'For example: it is not asked in our records. We ask in the survey of March',
    called: 'The reason',
    optional: true,
    maxLength: 2000,
    rows: 3,
  }),
  effect: longText({
    label: 'What could the work mean for these people, and what do you do about it?',
    hint: 'Good or bad. If nothing, say so',
    called: 'What it could mean',
    optional: true,
    maxLength: 4000,
  }),
}
