/** A value to choose, and what it is called. */
export interface CmsOption {
  label: string;
  value: string;
}

/** One field of the form. Keys are Decap's. */
export interface CmsField {
  name: string;
  label: string;
  widget: 'string' | 'text' | 'number' | 'select' | 'list' | 'object' | 'relation';
  required: boolean;
  hint?: string;
  default?: unknown;
  pattern?: [pattern: string, message: string];
  options?: CmsOption[];
  multiple?: boolean;
  value_type?: 'int' | 'float';
  min?: number;
  max?: number;
  step?: number;
  collapsed?: boolean;
  minimize_collapsed?: boolean;
  label_singular?: string;
  summary?: string;
  field?: CmsField;
  fields?: CmsField[];
  collection?: string;
  search_fields?: string[];
  value_field?: string;
  display_fields?: string[];
}
