import { Pagination } from '#ui/nhs/pagination.tsx'

/** The number of the page that an address asks for, from 1; whatever else is written there is the first. */
export const pageAsked = (answers: URLSearchParams): number => {
  const asked = Number(answers.get('page'))
  return Number.isInteger(asked) && asked >= 1 && asked <= 10_000 ? asked : 1
}

type Props = { page: number; onPage: number; total: number; at: (page: number) => string }

/** The way to the page before and after. Nothing where everything is on one. */
export function Pages({ page, onPage, total, at }: Props) {
  const pages = Math.max(1, Math.ceil(total / onPage))
  if (pages === 1 && page === 1) return null
  const label = (number: number) => `${number} of ${pages}`
  return (
    <Pagination
      previous={page > 1 ? { href: at(Math.min(page - 1, pages)), label: label(Math.min(page - 1, pages)) } : undefined}
      next={page < pages ? { href: at(page + 1), label: label(page + 1) } : undefined}
    />
  )
}
