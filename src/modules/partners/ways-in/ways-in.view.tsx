import type { ComponentChildren } from 'preact'
import { never } from '#lib/result.ts'
import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems, readForm } from '#ui/form/index.ts'
import { Button } from '#ui/nhs/button.tsx'
import { printedWayIn } from './code.words.ts'
import { mostWaysIn, type WayInRefusal } from './way-in.ts'
import { wayInForm } from './ways-in.form.ts'
import type { WayIn } from './ways-in.queries.ts'

export const waysInTitle = 'Ways in'

type Partner = { id: string; name: string }

type Props = {
  /** What they lead to. */
  caption: string
  /** Whether the public can open it: a code that leads nowhere would disappoint people. */
  published: boolean
  ways: readonly WayIn[]
  baseUrl: string
  partners: readonly Partner[]
  /** What came of them: 'applied', 'answered'. */
  did: string
  answers: URLSearchParams
  problems?: Problems
  /** What can be printed for a way in, where something can. */
  printed?: (code: string) => readonly { href: string; text: string }[]
  also?: ComponentChildren
}

/** The ways in to one thing, how many people came by each, and the form for one more. */
export function WaysIn({ caption, published, ways, baseUrl, partners, did, answers, problems = {}, printed = () => [], also }: Props) {
  return (
    <>
      <Form problems={problems} title={waysInTitle} caption={caption}>
        <p>Make one for each poster, leaflet, partner and post. You then see which of them reached people.</p>
        {published && (
          <>
            <Ask form={wayInForm} name="channel" answers={answers} problems={problems} />
            <Ask form={wayInForm} name="partner" answers={answers} problems={problems} options={partnerOptions(partners)} />
            <Button>Make a way in</Button>
          </>
        )}
      </Form>
      {!published && <p>Publish it first. Until then a code would lead nowhere.</p>}
      {published && ways.length === 0 && <p>There is none yet.</p>}
      {ways.map((way) => (
        <OneWay way={way} baseUrl={baseUrl} did={did} links={printed(way.code)} />
      ))}
      {also}
    </>
  )
}

const partnerOptions = (partners: readonly Partner[]) => partners.map(({ id, name }) => ({ value: id, label: name }))

type OneWayProps = { way: WayIn; baseUrl: string; did: string; links: readonly { href: string; text: string }[] }

const OneWay = ({ way, baseUrl, did, links }: OneWayProps) => {
  const { url, address, halves, words } = printedWayIn(baseUrl, way.code)
  const picture = href('/w/:code/picture', { code: way.code })
  return (
    <section id={way.code}>
      <h2 class="nhsuk-heading-m">{way.channel}</h2>
      <p>
        {way.partner && `Through ${way.partner}. `}
        {way.people === 0 ? 'Nobody came by it yet.' : `${countInWords(way.people, 'person', 'people')} came by it and ${did}.`}
      </p>
      <ul>
        <li>
          To send: <a href={url}>{address}</a>
        </li>
        <li>
          To say: {halves} ({words})
        </li>
        <li>
          To scan: <a href={picture}>the code as a picture</a>
        </li>
        {links.map((link) => (
          <li>
            To print: <a href={link.href}>{link.text}</a>
          </li>
        ))}
      </ul>
      <p>
        <img src={picture} alt={`Code to scan for ${way.channel}`} width="140" height="140" />
      </p>
    </section>
  )
}

/** Reads the form for one more. */
export function readWayIn(answers: URLSearchParams, partners: readonly Partner[]) {
  const read = readForm(wayInForm, answers, { partner: partnerOptions(partners) })
  return 'problems' in read ? read : { values: { channel: read.values.channel, partnerId: read.values.partner ?? null } }
}

/** What to say at the form when a way in could not be made. */
export function wayInProblems(because: WayInRefusal): Problems {
  switch (because) {
    case 'not-published':
      return { '': 'Publish it first. Until then a code would lead nowhere' }
    case 'made-already':
      return { channel: 'There is one for this already. Use it, or say which other place this is' }
    case 'partner-not-known':
      return { partner: 'We no longer work with this partner. Select another, or none' }
    case 'too-many':
      return { '': `There are ${mostWaysIn} ways in already, which is the most that there can be` }
    default:
      return never(because)
  }
}
