import type { Person } from '#platform/auth/person.ts'
import type { Problem, Shell } from '#platform/http/page.ts'
import { PageFrame } from '#ui/layout/page-frame.tsx'
import { PrintFrame } from '#ui/layout/print-frame.tsx'
import { HeaderAccount } from '#ui/nhs/header-account.tsx'
import { DemonstrationBanner } from './demonstration-banner.view.tsx'
import { ProblemPage, problemTitle } from './problem.view.tsx'

type Addresses = Readonly<Record<string, string>>

const publicFooter = [
  { href: '/receipt', text: 'Look up a receipt' },
  { href: '/glossary', text: 'Words we use' },
  { href: '/accessibility', text: 'Accessibility' },
  { href: '/privacy', text: 'Privacy' },
]

/** Draws the frame round every page: navigation for whoever is looking, the notice of a demonstration, the footer. */
export const shellWith = (addresses: Addresses): Shell => ({
  frame({ title, content, frame, status, organisation, person, path }) {
    const assets = {
      css: address(addresses, 'heard.css'),
      script: address(addresses, 'nhsuk.js'),
      enhance: address(addresses, 'enhance.js'),
      passkeys: address(addresses, 'passkeys.js'),
      icon: address(addresses, 'icon.svg'),
    }
    const siteName = organisation?.name ?? 'Heard'
    if (frame.layout === 'print' || frame.layout === 'large-print')
      return (
        <PrintFrame title={title} siteName={siteName} assets={assets} large={frame.layout === 'large-print'}>
          {content}
        </PrintFrame>
      )
    return (
      <PageFrame
        title={title}
        siteName={siteName}
        siteHref="/"
        navigation={navigationFor(person, path)}
        account={
          person ? (
            <HeaderAccount
              items={[
                { text: person.name, icon: true, href: '/my' },
                { text: 'Sign out', action: '/sign-out' },
              ]}
            />
          ) : undefined
        }
        banner={organisation?.demonstration ? <DemonstrationBanner person={person} /> : undefined}
        footer={publicFooter}
        assets={assets}
        width={frame.width}
        back={frame.back ?? wayBack(path, status)}
        refreshSeconds={frame.refreshSeconds}
        error={status === 422}
        robots={person || status !== 200 ? 'noindex' : undefined}
      >
        {content}
      </PageFrame>
    )
  },

  problem: (problem: Problem) => ({ title: problemTitle(problem.status), content: <ProblemPage {...problem} /> }),
})

function address(addresses: Addresses, name: string): string {
  const found = addresses[name]
  if (!found) throw new Error(`There is no asset ${name}`)
  return found
}

/** From any page of the work on a project to its home, where the page does not lead back to something nearer. */
function wayBack(path: string, status: number): { href: string; text: string } | undefined {
  const [, project] = /^\/projects\/([a-z0-9-]+)\/(?!work(?:$|\?))/.exec(path) ?? []
  return project && (status === 200 || status === 422) ? { href: `/projects/${project}/work`, text: 'Back to the project' } : undefined
}

type Item = { href: string; text: string; current?: boolean }

function navigationFor(person: Person | null, path: string): Item[] {
  const items: Item[] = !person
    ? [
        { href: '/', text: 'What we are asking' },
        { href: '/opportunities', text: 'Take part' },
        { href: '/receipt', text: 'Look up your receipt' },
        { href: '/join', text: 'Join' },
        { href: '/sign-in', text: 'Sign in' },
      ]
    : [
        ...(person.grants.length > 0 ? [{ href: '/desk', text: 'Your desk' }] : []),
        ...(person.grants.some(({ projectId }) => person.may('projects.read', projectId ?? undefined))
          ? [{ href: '/projects', text: 'Projects' }]
          : []),
        ...(person.may('contributors.read') ? [{ href: '/people', text: 'People' }] : []),
        ...(person.grants.some(({ projectId }) => person.may('partners.read', projectId ?? undefined))
          ? [{ href: '/partners', text: 'Partners' }]
          : []),
        ...(person.may('people.invite') ? [{ href: '/staff', text: 'Staff' }] : []),
        ...(person.may('organisations.settings') ? [{ href: '/organisation', text: 'Organisation' }] : []),
        ...(person.grants.some(({ projectId }) => projectId === null)
          ? []
          : [
              { href: '/my', text: 'Your page' },
              { href: '/my-involvement', text: 'What I said' },
            ]),
        { href: '/', text: 'Public page' },
      ]
  const here = path.split('?')[0]
  return items.map((item) => (item.href === here ? { ...item, current: true } : item))
}
