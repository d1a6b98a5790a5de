import { poundsInWords } from '#lib/money.ts'
import { capital, countInWords, listInWords } from '#lib/text.ts'
import type { publicPartners } from '../public.queries.ts'

type Partners = Awaited<ReturnType<typeof publicPartners>>

/** Which community groups were asked and paid (R28): by name only where both sides agreed to it, and money only as one sum. */
export function PartnersAskedAndPaid({ partners }: { partners: Partners }) {
  const [first] = partners
  if (first === undefined) return null
  const paid = partners.filter((one) => one.paid)
  return (
    <>
      <h2 class="nhsuk-heading-l">Community groups</h2>
      <p>
        We asked {groupsInWords(partners)}.{' '}
        {paid.length === 0 ? 'None was paid.' : `${capital(groupsInWords(paid))} ${paid.length === 1 ? 'was' : 'were'} paid.`}
        {first.totalPence > 0 && ` Altogether that was ${poundsInWords(first.totalPence)} so far.`}
      </p>
    </>
  )
}

/** 'Elm Road Carers and 2 other groups'. */
function groupsInWords(some: Partners): string {
  const names = some.map(({ shownName }) => shownName).filter((name) => name !== '')
  const others = some.length - names.length
  if (others === 0) return listInWords(names)
  return listInWords([...names, names.length === 0 ? countInWords(others, 'group', 'groups') : countInWords(others, 'other group', 'other groups')])
}
