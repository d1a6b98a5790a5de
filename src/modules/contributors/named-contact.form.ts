import { choice } from '#ui/form/index.ts'

export const staffForm = {
  staff: choice({ label: 'Who will be their named contact?', look: 'select', empty: 'Select who will be their named contact' }),
}

/** Staff as the options of a choice. */
export const staffOptions = (staff: readonly { id: string; name: string }[]) => staff.map(({ id, name }) => ({ value: id, label: name }))
