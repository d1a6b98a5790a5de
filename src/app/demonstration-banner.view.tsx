import type { Person } from '#platform/auth/person.ts'
import { Banner } from '#ui/layout/banner.tsx'

/** Over every page of a demonstration: nothing here is real, and anyone may try every part of it. */
export function DemonstrationBanner({ person }: { person: Person | null }) {
  return (
    <Banner label="Demonstration">
      <p>
        <strong>Demonstration.</strong> The people and their words are made up. {person ? `You are ${person.name}. ` : ''}
        <a href="/step-into">Step into someone’s shoes</a>, or <a href="/outbox">see the messages sent</a>.
      </p>
    </Banner>
  )
}
