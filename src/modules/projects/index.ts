export { evidenceOf, standingEvidence } from './evidence.queries.ts'
export { type Project, projectFor } from './project-for.queries.ts'
export { allProjects, allPromises, audiencesOf, insertClosure, insertPromise, projectById, projectIdOfSlug, promisesOf } from './projects.queries.ts'
export { type Standing, standing } from './promise.ts'
