import { longText, many, number, text } from '#ui/form/index.ts'

export const whoForm = {
  name: text({
    label: 'Who do you want to hear from?',
    hint: 'Name people that one could go and find, such as “people who have dialysis at Marlow Road and travel by patient transport”',
    empty: 'Enter who you want to hear from',
    maxLength: 200,
  }),
  why: text({ label: 'Why them?', hint: 'For example, because they wait longest', optional: true, maxLength: 1000 }),
  howMany: number({
    label: 'How many of them?',
    called: 'How many',
    hint: 'People, not answers. A guess is enough to plan by',
    optional: true,
    min: 1,
    max: 1_000_000,
  }),
  partners: many({ label: 'Which partners reach them?', called: 'Partners' }),
  alsoThrough: text({
    label: 'Who else reaches them?',
    hint: 'For example: the ward clerk, a village newsletter. The public does not see this',
    optional: true,
    maxLength: 500,
  }),
}

export const aimsForm = {
  aims: many({ label: 'Groups that this work aims to reach', called: 'Groups' }),
  because: longText({
    label: 'If none of them: why not?',
    called: 'The reason',
    hint: 'Shown in public. For example: the clinic serves two villages, and neither is among the most deprived areas',
    optional: true,
    maxLength: 1000,
    rows: 3,
  }),
}
