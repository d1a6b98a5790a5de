import { Title } from '#ui/layout/title.tsx'

/** What a member of staff sees at an address that is for people who take part. */
export const ForContributors = ({ title }: { title: string }) => (
  <>
    <Title>{title}</Title>
    <p>This page is for people who take part. You have an account for work, so there is nothing for you to fill in here.</p>
    <p>
      <a href="/my">Go to your own page</a>
    </p>
  </>
)
