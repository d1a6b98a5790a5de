/** Where staff choose people, and where everybody reads how. */
export const selectionPath = '/projects/:project/opportunities/:opportunity/selection'
export const placesPath = '/projects/:project/opportunities/:opportunity/selection/places'
export const targetsPath = '/projects/:project/opportunities/:opportunity/selection/targets'
export const checkPath = '/projects/:project/opportunities/:opportunity/selection/check'
export const lotteryPath = '/projects/:project/opportunities/:opportunity/selection/lottery'
export const publicationPath = '/projects/:project/opportunities/:opportunity/selection/publication'
export const drawPath = '/projects/:project/opportunities/:opportunity/selection/draw'
export const confirmationPath = '/projects/:project/opportunities/:opportunity/selection/confirmation'
export const setAsidePath = '/projects/:project/opportunities/:opportunity/selection/set-aside'
export const replacementPath = '/projects/:project/opportunities/:opportunity/selection/replacement'
export const publicSelectionPath = '/opportunities/:opportunity/selection'

export type Names = { project: string; opportunity: string }
