import type { Reader } from '#platform/database/types.ts'
import { type AnyPage, again, goTo, href, page, view } from '#platform/http/page.ts'
import { AskAll, answersOf, Form, longText, type Problems, readForm } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { SummaryList } from '#ui/nhs/summary-list.tsx'
import { Paragraphs } from '#ui/paragraphs.tsx'
import { factOf, occasionWords } from '../answer.words.ts'
import { type KindWords, kindWordsOf, writeKindWords } from '../kind-words.action.ts'
import { type Occasion, occasions } from '../occasions.ts'
import { placePaths, wordsPath } from '../paths.ts'

const listTitle = 'Kind words for those who apply'

const form = {
  words: longText({
    label: 'Kind words',
    hint: 'They stand after what happened and why, and before other ways to be heard. Leave a line blank to begin a paragraph',
    empty: 'Enter the words',
    maxLength: 2000,
    rows: 6,
  }),
}

const List = ({ caption, words }: { caption: string; words: Readonly<Record<Occasion, KindWords>> }) => (
  <>
    <Title caption={caption}>{listTitle}</Title>
    <p>Everybody who applies gets an answer, with its reason. These words go with it. Make them your own.</p>
    <SummaryList
      rows={occasions.map((one) => ({
        name: occasionWords[one].title,
        value: <Paragraphs text={words[one].words} />,
        actions: [{ children: 'Change', href: href(wordsPath(one)), visuallyHiddenText: occasionWords[one].title }],
      }))}
    />
  </>
)

/** The words that go with each answer, as they stand now. */
const listPage = page({
  path: placePaths.words,
  allow: 'opportunities.word',

  async get({ db, organisation }) {
    return view(listTitle, <List caption={organisation.name} words={await kindWordsOf(db)} />)
  },
})

type Props = { occasion: Occasion; caption: string; answers: URLSearchParams; problems?: Problems }

const titleOf = (occasion: Occasion): string => `Kind words: ${occasionWords[occasion].title.toLowerCase()}`

const Words = ({ occasion, caption, answers, problems }: Props) => (
  <Form problems={problems} title={titleOf(occasion)} caption={caption}>
    <p>Sent {occasionWords[occasion].when}. Before these words stands, for example:</p>
    <blockquote class="heard-quote">
      {factOf({ kind: occasion, title: 'Join our panel', because: '', reservePlace: 2, answerBy: '2027-03-01', reminder: false })}
    </blockquote>
    <AskAll form={form} answers={answers} problems={problems} />
    <Button>Save</Button>
  </Form>
)

const back = { back: { href: href(placePaths.words), text: 'Back to the kind words' } }

function wordsPage(occasion: Occasion): AnyPage {
  const title = titleOf(occasion)
  const stands = async (db: Reader) => answersOf({ words: (await kindWordsOf(db))[occasion].words })
  return page({
    path: wordsPath(occasion),
    allow: 'opportunities.word',

    async get({ db, organisation }) {
      return view(title, <Words occasion={occasion} caption={organisation.name} answers={await stands(db)} />, back)
    },

    async post({ answers, ...work }) {
      const read = readForm(form, answers)
      if ('problems' in read)
        return again(title, <Words occasion={occasion} caption={work.organisation.name} answers={answers} problems={read.problems} />, back)
      await writeKindWords(work, occasion, read.values.words)
      return goTo(href(placePaths.words))
    },
  })
}

export const kindWordsPages: readonly AnyPage[] = [listPage, ...occasions.map(wordsPage)]
