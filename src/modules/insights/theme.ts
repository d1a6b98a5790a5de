import { ok, type Result, refused } from '#lib/result.ts'
import { isShorterThan } from '#lib/text.ts'

export type Theme = { id: string; name: string }
export type ThemeDraft = { name: string; about: string }

export const longestName = 100
export const longestAbout = 1000
/** A project with more themes than this is not sorted: nobody can read its answers. */
export const mostThemes = 300

/** A name as it is kept: on one line, with single spaces. */
export const themeName = (typed: string): string => typed.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The theme of this name, in whatever capitals, if there is one. The database compares in the same way. */
export const namedAs = <One extends Theme>(themes: readonly One[], name: string): One | undefined => {
  const wanted = themeName(name).toLowerCase()
  return themes.find((theme) => theme.name.toLowerCase() === wanted)
}

export type ThemeRefusal = 'project-closed' | 'name-missing' | 'name-too-long' | 'name-taken' | 'too-many-themes'

type Project = { closed: boolean; themes: readonly Theme[] }

/** Whether a theme may be made, or be called so. `itself` is the theme that is changed: its own name is free to it. */
export function theme(project: Project, draft: ThemeDraft, itself?: string): Result<ThemeDraft, ThemeRefusal> {
  const name = themeName(draft.name)
  if (project.closed) return refused('project-closed')
  if (isShorterThan(name, 2)) return refused('name-missing')
  if ([...name].length > longestName) return refused('name-too-long')
  const other = namedAs(project.themes, name)
  if (other && other.id !== itself) return refused('name-taken')
  if (itself === undefined && project.themes.length >= mostThemes) return refused('too-many-themes')
  return ok({ name, about: draft.about.trim() })
}
