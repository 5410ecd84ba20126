'use client';
// What the forms in this folder share. They need React, @aws-amplify/ui-react and aws-amplify.

import * as React from 'react';
import {
  Alert,
  Autocomplete,
  Button,
  CheckboxField,
  Fieldset,
  Flex,
  Grid,
  SelectField,
  Text,
  TextAreaField,
  TextField,
  type AutocompleteProps,
  type ButtonProps,
  type CheckboxFieldProps,
  type FieldsetProps,
  type FlexProps,
  type GridProps,
  type SelectFieldProps,
  type TextAreaFieldProps,
  type TextFieldProps,
} from '@aws-amplify/ui-react';
import { generateClient } from 'aws-amplify/data';
