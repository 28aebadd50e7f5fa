/** Skills as chips: what is asked for, and (with `has`) whether the person has it. */
import { Badge, Group } from '@mantine/core';
import { Icon } from './Icon.tsx';

export type Skill = {
  name: string;
  kind?: 'primary' | 'secondary';
  measure?: 'rating' | 'years';
  minimum?: number | null;
  /** The person's own rating or years; null when unknown. Leave out where nobody is compared. */
  has?: number | null;
};

export function SkillChips({ skills }: { skills: Skill[] }) {
  return (
    <Group gap={6} component="ul" p={0} m={0} style={{ listStyle: 'none' }} aria-label="Skills">
      {skills.map((skill) => (
        <li key={skill.name}>
          <Chip skill={skill} />
        </li>
      ))}
    </Group>
  );
}

function Chip({ skill }: { skill: Skill }) {
  const met = skill.has === undefined ? null : skill.has !== null && skill.has >= (skill.minimum ?? 0);
  const colour = met === null ? (skill.kind === 'primary' ? 'pine' : 'gray') : met ? 'pine' : 'clay';
  return (
    <Badge
      variant={met === false ? 'outline' : 'light'}
      color={colour}
      tt="none"
      fw={500}
      size="lg"
      radius="sm"
      leftSection={met === null ? null : <Icon name={met ? 'check' : 'cross'} size={12} />}
    >
      {words(skill)}
    </Badge>
  );
}

function words({ name, measure, minimum, has }: Skill): string {
  const unit = measure === 'years' ? 'y' : '/5';
  if (has === undefined)
    return minimum ? `${name} ${measure === 'years' ? `${minimum}+ y` : `${minimum}/5`}` : name;
  if (has === null) return `${name}: not stated`;
  return minimum ? `${name} ${has}${unit}, asked ${minimum}` : `${name} ${has}${unit}`;
}
