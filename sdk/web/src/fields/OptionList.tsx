import { Fragment, type JSX } from "react";
import { Header } from "react-aria-components/Header";
import { ListBox, ListBoxItem, ListBoxSection } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Icon } from "../icons/Icon.js";
import { useScreen } from "../screen/ScreenContext.js";

export interface ListedOption {
  value: string;
  label: string;
  hint?: string | undefined;
  /** Options of one group follow one another. */
  group?: string | undefined;
}

/** The list that opens below a field, with its options in their groups. */
export function OptionList({ options }: { options: readonly ListedOption[] }): JSX.Element {
  const { words } = useScreen();
  return (
    <Popover className="hf-popover">
      <ListBox className="hf-list-box" renderEmptyState={() => <span className="hf-hint">{words.noMatches}</span>}>
        {grouped(options).map(({ group, members }) =>
          group === undefined ? (
            <Fragment key={members[0]?.value}>{members.map(item)}</Fragment>
          ) : (
            <ListBoxSection key={group} id={`group ${group}`}>
              <Header className="hf-list-header">{group}</Header>
              {members.map(item)}
            </ListBoxSection>
          ),
        )}
      </ListBox>
    </Popover>
  );
}

function item(option: ListedOption): JSX.Element {
  return (
    <ListBoxItem key={option.value} id={option.value} textValue={option.label} className="hf-list-item">
      <span className="hf-option-label">{option.label}</span>
      {option.hint !== undefined && <span className="hf-hint">{option.hint}</span>}
      <Icon name="check" />
    </ListBoxItem>
  );
}

function grouped(options: readonly ListedOption[]): { group: string | undefined; members: ListedOption[] }[] {
  const groups: { group: string | undefined; members: ListedOption[] }[] = [];
  for (const option of options) {
    const last = groups.at(-1);
    if (last !== undefined && last.group === option.group) {
      last.members.push(option);
    } else {
      groups.push({ group: option.group, members: [option] });
    }
  }
  return groups;
}
