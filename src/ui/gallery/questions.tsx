import { AskAll, choice, day, email, type Fields, Form, file, longText, many, number, phone, text, time, yes } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { Section } from './section.tsx'

const questions = (name: string): Fields => ({
  [`${name}-title`]: text({ label: 'Title', hint: 'A few words that others will understand', maxLength: 100 }),
  [`${name}-story`]: longText({ label: 'What happened?', maxLength: 4000 }),
  [`${name}-email`]: email({ label: 'Email address' }),
  [`${name}-phone`]: phone({ label: 'Phone number', optional: true }),
  [`${name}-people`]: number({ label: 'How many people', min: 1, max: 500, suffix: 'people' }),
  [`${name}-fee`]: number({ label: 'Fee', min: 0, max: 1000, whole: false, prefix: '£', optional: true }),
  [`${name}-date`]: day({ label: 'Date of the meeting', hint: 'For example, 27 3 2026' }),
  [`${name}-time`]: time({ label: 'Start time', hint: 'For example, 9am or 2:30pm' }),
  [`${name}-answer`]: choice({
    label: 'What happens now',
    empty: 'Select what happens now',
    options: [
      { value: 'yes', label: 'It will change', hint: 'Say by when' },
      { value: 'no', label: 'It is not possible' },
    ],
  }),
  [`${name}-place`]: choice({ label: 'Place', empty: 'Select a place', look: 'select', options: { hall: 'Town hall', library: 'Library' } }),
  [`${name}-needs`]: many({
    label: 'What helps you take part',
    options: { interpreter: 'A sign language interpreter', loop: 'A hearing loop', lift: 'A lift or no stairs' },
    atLeastOne: 'Select what helps you, or “None of these”',
  }),
  [`${name}-agreed`]: yes({ label: 'I agree that my words may be shown', required: 'Select that you agree' }),
  [`${name}-sheet`]: file({ label: 'Spreadsheet', hint: 'A CSV or Excel file, up to 5 MB', empty: 'Select a spreadsheet' }),
})

const plain = questions('plain')
const wrong = questions('wrong')

const messages: Readonly<Record<string, string>> = {
  'wrong-title': 'Enter a title',
  'wrong-story': 'Your answer must be 4,000 characters or fewer',
  'wrong-email': 'Enter an email address in the correct format, like name@example.com',
  'wrong-people': 'How many people must be between 1 and 500',
  'wrong-date': 'Date of the meeting must include a year',
  'wrong-time': 'Start time must be a time, like 9am, 2:30pm or 17:00',
  'wrong-answer': 'Select what happens now',
  'wrong-place': 'Select a place',
  'wrong-needs': 'Select what helps you, or “None of these”',
  'wrong-agreed': 'Select that you agree',
  'wrong-sheet': 'Select a spreadsheet',
}
const typed = new URLSearchParams({
  'wrong-email': 'name@example',
  'wrong-people': '900',
  'wrong-date-day': '27',
  'wrong-date-month': 'March',
  'wrong-time': 'soon',
})

/** Every kind of field, and every kind with a problem. */
export const Questions = () => (
  <>
    <Section name="Form">
      <Form encType="multipart/form-data">
        <AskAll form={plain} answers={new URLSearchParams()} />
        <Button>Save and continue</Button>
      </Form>
    </Section>
    <Section name="Form with problems">
      <Form problems={messages} encType="multipart/form-data">
        <AskAll form={wrong} answers={typed} problems={messages} />
        <Button preventDoubleClick>Save and continue</Button>
      </Form>
    </Section>
  </>
)
