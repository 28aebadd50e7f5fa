/** Skills with the recruiter's own rating and the years behind them. */
import { ActionIcon, Button, Group, Input, NumberInput, Rating, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { Icon } from '../../ui/Icon.tsx';
import type { SkillValues } from './values.ts';

type Form = UseFormReturnType<{ skills: SkillValues[] }>;

export function SkillsEditor({ form }: { form: Form }) {
  const add = () => form.insertListItem('skills', { name: '', rating: 0, years: '' });
  return (
    <Stack gap="sm">
      {form.values.skills.map((skill, index) => (
        <SkillRow key={index} form={form} index={index} name={skill.name} />
      ))}
      {form.errors.skills && <Input.Error>{form.errors.skills}</Input.Error>}
      <Button
        variant="default"
        size="sm"
        leftSection={<Icon name="plus" size={16} />}
        onClick={add}
        style={{ alignSelf: 'flex-start' }}
      >
        Add a skill
      </Button>
    </Stack>
  );
}

function SkillRow({ form, index, name }: { form: Form; index: number; name: string }) {
  const called = name || `skill ${index + 1}`;
  return (
    <Group gap="sm" role="group" aria-label={`Skill ${index + 1}`}>
      <TextInput
        aria-label="Skill"
        placeholder="Skill"
        style={{ flex: '1 1 10rem' }}
        {...form.getInputProps(`skills.${index}.name`)}
      />
      <SkillRating called={called} {...form.getInputProps(`skills.${index}.rating`)} />
      <NumberInput
        aria-label={`Years of ${called}`}
        placeholder="Years"
        min={0}
        max={70}
        step={1}
        w={96}
        {...form.getInputProps(`skills.${index}.years`)}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={`Remove ${called}`}
        onClick={() => form.removeListItem('skills', index)}
      >
        <Icon name="trash" size={16} />
      </ActionIcon>
    </Group>
  );
}

const WORDS = ['not rated', 'knows of it', 'works with help', 'works alone', 'strong', 'expert'];

type RatingProps = { called: string; value?: number; onChange?: (value: number) => void };

export function SkillRating({ called, value = 0, onChange }: RatingProps) {
  return (
    <Group gap={6} wrap="nowrap" role="group" aria-label={`Rating of ${called}`}>
      <Rating
        value={value}
        onChange={onChange}
        size="md"
        getSymbolLabel={(rating) => `${called}: ${rating} of 5, ${WORDS[rating]}`}
      />
      <Text size="xs" c="dimmed" w={92}>
        {WORDS[value]}
      </Text>
    </Group>
  );
}
