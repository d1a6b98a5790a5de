/** Labelled ways in to an opportunity, and what is printed for them. */
export const waysInPath = '/projects/:project/opportunities/:opportunity/ways-in'
export const posterPath = '/projects/:project/opportunities/:opportunity/poster.pdf'
export const leafletPath = '/projects/:project/opportunities/:opportunity/leaflet.pdf'
