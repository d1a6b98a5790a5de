import { dayInWords, dayOf } from '#lib/dates.ts'
import { href } from '#platform/http/page.ts'
import { Ask, Form, type Problems } from '#ui/form/index.ts'
import { Title } from '#ui/layout/title.tsx'
import { Button } from '#ui/nhs/button.tsx'
import { InsetText } from '#ui/nhs/inset-text.tsx'
import { erasureForm } from './erasure.form.ts'

export const erasureTitle = 'Erase what we keep about you'
export const theirErasureTitle = 'Erase what we keep about this person'

type Props = { title: string; caption?: string; whose: 'your' | 'their'; answers: URLSearchParams; problems?: Problems }

export const ErasureForm = ({ title, caption, whose, answers, problems = {} }: Props) => (
  <Form problems={problems} title={title} caption={caption}>
    <WhatGoes whose={whose} />
    <WhatStays whose={whose} />
    <Ask form={erasureForm} name="words" answers={answers} problems={problems} size="m" />
    <Ask form={erasureForm} name="sure" answers={answers} problems={problems} />
    <Button variant="warning" preventDoubleClick>
      Erase it
    </Button>
  </Form>
)

const WhatGoes = ({ whose }: { whose: 'your' | 'their' }) => (
  <>
    <h2 class="nhsuk-heading-m">What goes, at once</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>{whose} account, name, email address, phone number and postal address, wherever they stand here</li>
      <li>
        {whose} access passport, preferences, consents, and what was shared so that we can invite {whose === 'your' ? 'you' : 'them'}
      </li>
      <li>what staff wrote about {whose === 'your' ? 'you' : 'them'}</li>
      <li>the emails that we sent, and every sign-in</li>
    </ul>
  </>
)

const WhatStays = ({ whose }: { whose: 'your' | 'their' }) => (
  <>
    <h2 class="nhsuk-heading-m">What stays, and why</h2>
    <ul class="nhsuk-list nhsuk-list--bullet">
      <li>the numbers that we published, because they say how many people took part, and not who</li>
      <li>codes without a name, so that what others read about what happened stays true</li>
      <li>that something was said was urgent, if it was, and what we did, without {whose} name: it is about somebody’s safety</li>
      <li>a note that this was done, when, and which of the two was chosen</li>
      <li>what is printed already: we cannot change paper</li>
      <li>copies of the whole site that were made before, until they are deleted: they are only for getting it back after a fault</li>
      <li>what other people said, even if it is about {whose === 'your' ? 'you. Ask us if it names you' : 'them'}</li>
    </ul>
    <p>
      Receipts still open what was said under them. Somebody who has one can take those words back later. What was said with an address that nobody
      confirmed keeps its words: we cannot be sure whose they are.
    </p>
  </>
)

/** An account of staff cannot be erased here: their name on what they decided is part of the public record. */
export const StaffStay = ({ title, caption }: { title: string; caption?: string }) => (
  <>
    <Title caption={caption}>{title}</Title>
    <p>Accounts of staff cannot be erased here. Who decided, answered and checked is part of the public record, and people can rely on it.</p>
    <p>An administrator can end the account. If something kept about a member of staff is wrong or not needed, ask the data protection officer.</p>
    <p>
      <a href={href('/privacy')}>Read the privacy notice</a>
    </p>
  </>
)

/** Whoever sits at an open screen must not be able to erase the person it belongs to. */
export const SignInAgain = () => (
  <>
    <Title>{erasureTitle}</Title>
    <p>This cannot be undone, so we first make sure that it is you.</p>
    <Button href={href('/my/confirm', {}, { next: '/my/erasure' })}>Show that it is you</Button>
  </>
)

export const ErasedBefore = ({ title, on }: { title: string; on: Date }) => (
  <>
    <Title>{title}</Title>
    <InsetText>
      <p>This person was erased on {dayInWords(dayOf(on))}. Nothing that names them is left here.</p>
    </InsetText>
    <p>
      <a href={href('/organisation/personal-data')}>Back to everybody</a>
    </p>
  </>
)

export const Erased = () => (
  <>
    <Title>We have erased what we kept about you</Title>
    <p>You are signed out, and your account is gone. Copies of the emails that we sent you are still in your own inbox.</p>
    <p>If you have a receipt, it still shows what came of what was said under it.</p>
    <p>Thank you for taking part. You can join again at any time.</p>
  </>
)
