export type KindOfGroup = { id: string; name: string }

const kind = (id: string, name: string): KindOfGroup => ({ id, name })

/**
 * Kinds of groups that places in England often name, as suggestions: never added by themselves, because only local knowledge says who is
 * missing here. Source: the descriptions of PLUS and of inclusion health by NHS England's Core20PLUS5, adults and children.
 */
export const kindsOfGroups: readonly KindOfGroup[] = [
  kind('ethnic-minorities', 'An ethnic minority community'),
  kind('learning-disability', 'People with a learning disability'),
  kind('autistic', 'Autistic people'),
  kind('coastal', 'A coastal community with hidden deprivation'),
  kind('several-conditions', 'People with several long-term conditions'),
  kind('homeless', 'People who are homeless'),
  kind('drugs-alcohol', 'People who depend on drugs or alcohol'),
  kind('migrants', 'Migrants whose health is at risk'),
  kind('travellers', 'Gypsy, Roma and Traveller communities'),
  kind('sex-workers', 'Sex workers'),
  kind('justice', 'People in contact with the justice system'),
  kind('modern-slavery', 'People who were victims of modern slavery'),
  kind('young-carers', 'Young carers'),
  kind('care-leavers', 'Looked-after children and care leavers'),
]
