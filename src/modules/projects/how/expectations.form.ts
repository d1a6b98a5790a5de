import { longText } from '#ui/form/index.ts'

const part = (label: string, hint: string, missing: string) =>
  longText({ label, hint, empty: `Enter ${missing}`, called: label, maxLength: 2000, rows: 5 })

export const expectationsForm = {
  fromUs: part(
    'What people can expect from us',
    'For example: papers a week before, fees within four weeks of each meeting, an answer to every point',
    'what people can expect from us',
  ),
  fromPeople: part('What we expect from people', 'For example: come when you can, and tell us when you cannot', 'what you expect from people'),
  groundRules: part(
    'Ground rules',
    'For example: one person speaks at a time, and what is said about a person stays in the room',
    'the ground rules',
  ),
  disagreements: part(
    'How we settle disagreements',
    'For example: we write down both views, and say who decides and why',
    'how disagreements are settled',
  ),
}
