import { Boxes, Lines } from '#ui/paper.tsx'
import { stepInWords, stepsOf } from '../question.ts'
import type { Asked } from '../taking-part.ts'
import { titles } from './taking-part.words.ts'

const repeat = (times: number) => Array.from({ length: times }, (_, place) => place)

/** Squares for digits, under their names. */
const Squares = ({ parts }: { parts: readonly { name: string; digits: number }[] }) => (
  <div class="heard-print-squares">
    {parts.map(({ name, digits }) => (
      <div class="heard-print-squares__part">
        {name !== '' && <div>{name}</div>}
        <div aria-hidden="true">
          {repeat(digits).map(() => (
            <span class="heard-print-square" />
          ))}
        </div>
      </div>
    ))}
  </div>
)

const date = [
  { name: 'Day', digits: 2 },
  { name: 'Month', digits: 2 },
  { name: 'Year', digits: 4 },
]

function Space({ asked }: { asked: Asked }) {
  switch (asked.kind) {
    case 'short-text':
      return <Lines lines={2} />
    case 'long-text':
      return <Lines lines={10} />
    case 'one-choice':
    case 'several-choices':
      return <Boxes options={asked.options} />
    case 'scale':
      return <Boxes options={stepsOf(asked).map((step) => stepInWords(asked, step))} />
    case 'number':
      return <Squares parts={[{ name: '', digits: 8 }]} />
    case 'date':
      return <Squares parts={date} />
  }
}

const howTo: Partial<Record<Asked['kind'], string>> = {
  'one-choice': 'Tick one box.',
  'several-choices': 'Tick all that apply.',
  scale: 'Tick one box.',
}

/** One question with room for a pen. It is not broken over two pages where it fits on one. */
export const PrintedQuestion = ({ asked, number }: { asked: Asked; number: number }) => (
  <section class="heard-print-block heard-print-question">
    <h2>
      {number}. {asked.wording}
    </h2>
    {asked.help !== '' && <p class="heard-words">{asked.help}</p>}
    {howTo[asked.kind] && <p>{howTo[asked.kind]}</p>}
    <Space asked={asked} />
  </section>
)

export const PrintedConsent = () => (
  <section class="heard-print-block heard-print-question">
    <h2>{titles.consent}</h2>
    <p>Somebody reads them first and takes out personal details. You can change your mind later. Tick one box.</p>
    <Boxes options={['Yes, with my full name', 'Yes, with my first name only', 'Yes, without my name', 'No, do not show them to the public']} />
    <p>Name to show with your words, if you said yes with your name:</p>
    <Lines lines={1} />
  </section>
)

export const PrintedContact = () => (
  <section class="heard-print-block heard-print-question">
    <h2>{titles.contact}</h2>
    <p>We use this only to tell you what came of what you said. Tick one box, and write down what we need for it.</p>
    <Boxes options={['By email', 'By phone', 'By letter', 'By letter, in large print', 'I do not need to hear']} />
    <p>Name:</p>
    <Lines lines={1} />
    <p>Email address, phone number or postal address:</p>
    <Lines lines={4} />
  </section>
)
