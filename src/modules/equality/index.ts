export { countAnswers } from './count-answers.action.ts'
export { EqualityInvitation } from './invitation.view.tsx'
export { saveAnswers } from './save-answers.action.ts'
