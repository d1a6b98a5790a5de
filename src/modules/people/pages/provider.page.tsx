import { never } from '#lib/result.ts'
import { allowsPrivateIssuers } from '#platform/auth/openid.ts'
import type { Reader } from '#platform/database/types.ts'
import { again, goTo, page, view } from '#platform/http/page.ts'
import { answersOf, longText, type Problems, readForm, text, yes } from '#ui/form/index.ts'
import { passkeyRequired } from '../passkey.queries.ts'
import { endProvider, setProvider } from '../provider.action.ts'
import { providerShown } from '../provider.queries.ts'
import { type IssuerProblem, type ProviderRefusal, readDomains, readIssuer } from '../provider.ts'
import { returnPath } from './organisation-sign-in.page.tsx'
import { ProviderSettings } from './provider.view.tsx'

export const form = {
  name: text({
    label: 'Name',
    hint: 'As staff know it, for example NHSmail. They see “Sign in with NHSmail”',
    empty: 'Enter its name',
    maxLength: 80,
    autocomplete: 'off',
  }),
  issuer: text({
    label: 'Issuer',
    hint: 'An https address. Who looks after the sign-in can tell you',
    empty: 'Enter the address of the issuer',
    maxLength: 300,
    autocomplete: 'off',
    spellcheck: false,
  }),
  clientId: text({ label: 'Client ID', empty: 'Enter the client ID', maxLength: 200, autocomplete: 'off', spellcheck: false }),
  secret: text({
    label: 'Client secret',
    hint: 'It is never shown again. Leave it empty to keep the one that is there',
    optional: true,
    maxLength: 500,
    autocomplete: 'off',
    spellcheck: false,
  }),
  domains: longText({
    label: 'Only email addresses that end in',
    hint: 'For example nhs.net, one on each line. Leave it empty to take any',
    optional: true,
    maxLength: 2000,
    rows: 3,
  }),
  required: yes({
    label: 'Staff can sign in only this way',
    hint: 'Links and codes are then no longer sent to staff. Sign in this way yourself first',
  }),
}

const title = 'How staff sign in'
const path = '/staff/sign-in'
const back = { back: { href: '/staff', text: 'People who work here' } }

const drawn = async (db: Reader, organisation: { baseUrl: string }, answers?: URLSearchParams, problems?: Problems) => {
  const provider = await providerShown(db)
  const { domains, ...rest } = provider ?? { domains: [] }
  const shown = answers ?? answersOf({ ...rest, domains: domains.join('\n') })
  const returnTo = organisation.baseUrl + returnPath
  const passkeys = await passkeyRequired(db)
  return <ProviderSettings form={form} there={provider?.name} returnTo={returnTo} passkeys={passkeys} answers={shown} problems={problems} />
}

export default page({
  path,
  allow: 'people.sign-in-ways',

  async get({ db, organisation }) {
    return view(title, await drawn(db, organisation), back)
  },

  async post({ answers, ...work }) {
    if (answers.get('end') === 'yes') {
      await endProvider(work)
      return goTo(path)
    }
    const wrong = async (problems: Problems) => again(title, await drawn(work.db, work.organisation, answers, problems), back)
    const read = readForm(form, answers)
    if ('problems' in read) return wrong(read.problems)
    const issuer = readIssuer(read.values.issuer, allowsPrivateIssuers())
    if (!issuer.ok) return wrong({ issuer: issuerProblem(issuer.because) })
    const domains = readDomains(read.values.domains)
    if (!domains) return wrong({ domains: 'Enter domains like nhs.net, at most 20' })
    const set = await setProvider(work, { ...read.values, issuer: issuer.value, domains })
    return set.ok ? goTo(path) : wrong(explain(set.because))
  },
})

function issuerProblem(because: IssuerProblem): string {
  switch (because) {
    case 'not-an-address':
      return 'Enter an address in the correct format, like https://login.example.org/tenant'
    case 'not-https':
      return 'The address must begin with https://'
    case 'well-known':
      return 'Leave out /.well-known/ and what follows: the issuer is what stands before it'
    default:
      return never(because)
  }
}

function explain(because: ProviderRefusal): Problems {
  switch (because) {
    case 'secret-missing':
      return { secret: 'Enter the client secret. A secret is kept only for the same issuer and client ID' }
    case 'sign-in-first':
      return { required: 'Save this without the tick, sign in this way yourself, then come back. Otherwise nobody might get in' }
    default:
      return never(because)
  }
}
