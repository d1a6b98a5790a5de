import { dayInWords, dayOf } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { AskAll, Form, Hidden, type Problems } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Advice as AdviceWords, questionCaption } from '../pages/guide.view.tsx'
import { AdviceList } from './advice.view.tsx'
import { choiceForm, needForms } from './method.form.ts'
import type { Choice } from './method.queries.ts'
import { type NeedQuestion, needQuestions, nextNeed, type PartOfNeed, wholeNeed } from './method.ts'
import { methodsInWords, needWords } from './method.words.ts'
import { adviseOnMethods, isAsAdvised } from './method-advisor.ts'
import { needPath } from './paths.ts'

export const methodTitle = 'Which methods will you use?'

type Props = {
  project: { slug: string; title: string }
  need: PartOfNeed | undefined
  choice: Choice | undefined
  names: ReadonlyMap<string, string>
  /** The choice that is on the page, by id; '' where there is none. */
  seen: string
  answers: URLSearchParams
  problems?: Problems
}

const words = [
  'Go back to your purpose, and to who you want to hear from. The method follows from them.',
  'No one way is right. You can use several, or try something new.',
]

export function MethodChoice({ project, need, choice, names, seen, answers, problems = {} }: Props) {
  const whole = wholeNeed(need)
  return (
    <Form problems={problems} title={methodTitle} caption={questionCaption(project, 'method')}>
      <AdviceWords>{words}</AdviceWords>
      {choice && <Chosen choice={choice} names={names} />}
      <Need project={project} need={need} />
      {whole && <AdviceList advice={adviseOnMethods(whole)} />}
      <h2 class="nhsuk-heading-m">Your choice</h2>
      <Hidden name="seen" value={seen} />
      <AskAll form={choiceForm} answers={answers} problems={problems} />
      <Button>Save and continue</Button>
    </Form>
  )
}

function Chosen({ choice: { methods, advised, chosenBy, chosenAt }, names }: { choice: Choice; names: Props['names'] }) {
  return (
    <InsetText>
      <p>
        Chosen on {dayInWords(dayOf(chosenAt))} by {names.get(chosenBy)}: {methodsInWords(methods, ', ')}.{' '}
        {advised.length > 0 && !isAsAdvised(methods, advised) && `The advice on that day put first: ${methodsInWords(advised)}.`}
      </p>
    </InsetText>
  )
}

/** What was said of what is needed, or the way to say it. */
function Need({ project, need }: { project: { slug: string }; need: PartOfNeed | undefined }) {
  const next = nextNeed(need)
  const answered = needQuestions.filter((question) => need?.[question] != null)
  return (
    <>
      <h2 class="nhsuk-heading-m">Advice</h2>
      {next && (
        <p>
          {answered.length === 0
            ? 'Answer five short questions, and read which methods suit, with reasons for and against.'
            : `${answered.length} of ${needQuestions.length} questions are answered.`}{' '}
          <a href={href(needPath(next), { project: project.slug })}>{answered.length === 0 ? 'Get advice' : 'Answer the next question'}</a>
        </p>
      )}
      {answered.length > 0 && need && (
        <SummaryList
          rows={answered.map((question) => ({
            name: needForms[question].title,
            value: said(question, need),
            actions: [
              {
                href: href(needPath(question), { project: project.slug }),
                children: 'Change',
                visuallyHiddenText: needForms[question].title.toLowerCase(),
              },
            ],
          }))}
        />
      )}
    </>
  )
}

function said(question: NeedQuestion, need: PartOfNeed): string {
  const value = need[question]
  if (value === null) return ''
  return typeof value === 'number' ? value.toLocaleString('en-GB') : ((needWords as Record<string, Record<string, string>>)[question]?.[value] ?? '')
}
