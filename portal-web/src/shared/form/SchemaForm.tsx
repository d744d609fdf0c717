import { withTheme } from '@rjsf/core';
import SelectWidget from '@rjsf/mui/lib/SelectWidget/index.js';
import TextareaWidget from '@rjsf/mui/lib/TextareaWidget/index.js';
import type { ErrorSchema, RegistryFieldsType } from '@rjsf/utils';
import type { Json } from '@/shared/api/json';
import { AccordionField } from './fields/AccordionField';
import { ColumnsEditor } from './fields/ColumnsEditor';
import {
  EntityPicker,
  MultiEntityPicker,
  MyGroupsPicker,
  OwnedEntityPicker,
  OwnerPicker,
  PortPicker,
} from './fields/EntityFields';
import { RepoUrlPicker } from './fields/RepoUrlPicker';
import { RepoBranchPicker } from './fields/RepoBranchPicker';
import { RepoOwnerPicker } from './fields/RepoOwnerPicker';
import { TagsPicker } from './fields/TagsPicker';
import { DomainPicker, EntityNamePicker, Secret } from './fields/TextFields';
import { UnknownField } from './fields/UnknownField';
import type { FormSetting } from './formContext';
import { ArrayEntry } from './look/ArrayEntry';
import { FileInput } from './look/FileInput';
import { DenseCheckbox, DenseInput } from './look/inputs';
import { CheckboxesWidget, RadioWidget, RangeWidget } from './look/rareWidgets';
import {
  DenseArray,
  DenseChoice,
  DenseDescription,
  DenseErrors,
  DenseField,
  DenseHelp,
  DenseObject,
} from './look/templates';
import type { SplitSchema } from './splitSchema';
import { validator } from './validator';

const EXTENSIONS: RegistryFieldsType = {
  AccordionField,
  ColumnsEditor,
  DomainPicker,
  EntityNamePicker,
  EntityPicker,
  EntityTagsPicker: TagsPicker,
  MultiEntityPicker,
  MyGroupsPicker,
  OwnedEntityPicker,
  OwnerPicker,
  PortPicker,
  RepoBranchPicker,
  RepoOwnerPicker,
  RepoUrlPicker,
  Secret,
};

/** The field extensions that the portal has. */
export const KNOWN_FIELDS: ReadonlySet<string> = new Set(Object.keys(EXTENSIONS));

const ThemedForm = withTheme({
  widgets: {
    CheckboxesWidget,
    CheckboxWidget: DenseCheckbox,
    FileWidget: FileInput,
    RadioWidget,
    RangeWidget,
    SelectWidget,
    TextareaWidget,
  },
  fields: { ...EXTENSIONS, UnknownField },
  templates: {
    ArrayFieldItemTemplate: ArrayEntry,
    ArrayFieldTemplate: DenseArray,
    BaseInputTemplate: DenseInput,
    DescriptionFieldTemplate: DenseDescription,
    FieldErrorTemplate: DenseErrors,
    FieldHelpTemplate: DenseHelp,
    FieldTemplate: DenseField,
    MultiSchemaFieldTemplate: DenseChoice,
    ObjectFieldTemplate: DenseObject,
  },
});

export interface SchemaFormProps {
  /** A page of a template, split into schema and looks. */
  page: SplitSchema;
  setting: FormSetting;
  errors: ErrorSchema;
  onChange: (values: Json) => void;
  /** Called with the id of the element that was left. */
  onBlur: (id: string) => void;
}

/** The form of one page of a template. What is wrong with its values is decided and told by the caller. */
export function SchemaForm({ page, setting, errors, onChange, onBlur }: SchemaFormProps) {
  return (
    <ThemedForm
      tagName="div"
      noValidate
      showErrorList={false}
      schema={page.schema}
      uiSchema={page.uiSchema}
      formData={setting.values}
      formContext={setting}
      extraErrors={errors}
      validator={validator}
      onChange={({ formData }) => onChange(formData as Json)}
      onBlur={onBlur}
    >
      <></>
    </ThemedForm>
  );
}
