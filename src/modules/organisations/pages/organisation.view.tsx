import { countInWords } from '#lib/text.ts'
import { href } from '#platform/http/page.ts'
import { Title } from '#ui/layout/title.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { Tag } from '#ui/nhs/tag.tsx'
import { TaskList } from '#ui/nhs/task-list.tsx'
import type { Missing } from '../missing.ts'
import { sectionNames, sections } from '../sections.form.ts'

/** What is set, what is missing, and the way to everything that an administrator looks after. */
export const OrganisationSettings = ({ name, missing }: { name: string; missing: readonly Missing[] }) => (
  <>
    <Title caption={name}>Settings</Title>
    {missing.length > 0 && (
      <InsetText>
        <p>
          {countInWords(missing.length, 'thing is', 'things are')} not written yet. Until then the public pages say nothing about{' '}
          {missing.length === 1 ? 'it' : 'them'}. Write {missing.length === 1 ? 'it' : 'them'} before you ask anybody anything.
        </p>
      </InsetText>
    )}
    <TaskList
      items={sectionNames.map((part) => {
        const blanks = missing.filter((one) => one.part === part)
        return {
          name: sections[part].title,
          href: `${href('/organisation')}/${part}`,
          hint: blanks.length > 0 && `Missing: ${blanks.map(({ says }) => says.charAt(0).toLowerCase() + says.slice(1)).join('; ')}`,
          status: blanks.length > 0 ? <Tag colour="yellow">Not complete</Tag> : 'Complete',
        }
      })}
    />
    <h2 class="nhsuk-heading-m">Who lives here</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        <a href={href('/organisation/area')}>The area you serve, and who lives there</a>
      </li>
    </ul>
    <h2 class="nhsuk-heading-m">What the public reads</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        <a href={href('/organisation/commitment')}>Statement of commitment</a>
      </li>
      <li>
        <a href={href('/organisation/plus-groups')}>Groups you most need to hear from</a>
      </li>
      <li>
        <a href={href('/decision-makers')}>How often decision-makers meet the public</a>
      </li>
      <li>
        <a href={href('/organisation/kind-words')}>Kind words for those who apply</a>
      </li>
      <li>
        <a href={href('/privacy')}>Privacy notice</a>
      </li>
      <li>
        <a href={href('/accessibility')}>Accessibility statement</a>
      </li>
      <li>
        <a href={href('/organisation/glossary')}>Glossary: the words that you explain</a>
      </li>
    </ul>
    <h2 class="nhsuk-heading-m">Records</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>
        <a href={href('/organisation/consultations')}>Consultations: their usual length, and holidays</a>
      </li>
      <li>
        <a href={href('/organisation/personal-data')}>Give somebody what is kept about them, or erase them</a>
      </li>
      <li>
        <a href={href('/organisation/retention')}>How long records are kept, and what is due for a look</a>
      </li>
      <li>
        <a href={href('/audit')}>Who did what, and when</a>
      </li>
    </ul>
  </>
)
