/** About whom a page is: the person themselves looks (`own`), or staff who fill it in for them. `email` and `phone` are '' where we have none. */
export type Whose = { id: string; name: string; own: boolean; email: string; phone: string }
