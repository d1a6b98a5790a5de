import { text } from '#ui/form/index.ts'

export const newProjectForm = {
  title: text({
    label: 'What is this piece of involvement called?',
    hint: 'A name the public will understand, such as “Getting home after dialysis”',
    empty: 'Enter a name for the project',
    called: 'The name',
    minLength: 3,
    maxLength: 120,
  }),
}
