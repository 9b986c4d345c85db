const labels: Record<string, string> = {
  goal: 'Mål',
  'targetGroup.who': 'Målgruppe',
  'targetGroup.ageFrom': 'Alder fra',
  'targetGroup.ageTo': 'Alder til',
  userPerspective: 'Hva brukerne sier',
  'format.sessions': 'Møter',
  'format.duration': 'Varighet',
  'format.groupSize': 'Gruppestørrelse',
  'implementation.norwegianOwner': 'Eier i Norge',
  'implementation.organisationalRequirements': 'Krav til organiseringen',
  'implementation.availability': 'Utbredelse',
  'implementation.materials': 'Materiell',
  'implementation.training': 'Opplæring',
  'implementation.fidelity': 'Kvalitetssikring',
  summary: 'Sammendrag',
  assessments: 'Vurdering',
  studies: 'Studie',
  method: 'Metode',
  question: 'Spørsmål',
  authors: 'Forfattere',
  publisher: 'Utgiver',
};

const parts: Record<string, string> = {
  design: 'design',
  year: 'år',
  level: 'nivå',
  label: 'ordlyd',
  authors: 'forfattere',
};

/** What readers call a frontmatter field: «studies[0].design» is «Studie 1, design». */
export function fieldLabel(path: string): string {
  const direct = labels[path];
  if (direct) return direct;
  const match = path.match(/^(\w+)\[(\d+)\](?:\.(\w+))?$/);
  if (match?.[1]) {
    const name = labels[match[1]] ?? match[1];
    const part = match[3] ? parts[match[3]] : undefined;
    const numbered = match[1] === 'summary' ? name : `${name} ${Number(match[2]) + 1}`;
    return part ? `${numbered}, ${part}` : numbered;
  }
  return path;
}
