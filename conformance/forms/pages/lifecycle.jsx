/* The examples of Amplify's documentation of connected forms, by what each shows. Where one is no JavaScript (a
   condition in braces beside nothing), it stands in a fragment. */
import { useState } from 'react';
import { AgentContactCreateForm as AgentContactForm, AuthorUpdateForm, HomeCreateForm, ProductCreateForm as ProductForm, TodoCreateForm } from './forms';
import { show, tell } from './shell';

show({
  fieldProps: () => (
    <TodoCreateForm
      overrides={{
        content: {
          variation: 'quiet',
          label: 'Todo'
        }
      }}
    />
  ),
  spacing: () => (
    <TodoCreateForm overrides={{
      TodoCreateForm: {
        rowGap: 'xl',
        columnGap: 'xs',
        padding: 'xl'
      }
    }} />
  ),
  buttonTexts: () => (
    <TodoCreateForm overrides={{
      ClearButton: {
        children: 'Close'
      },
      SubmitButton: {
        children: 'Save todo'
      }
    }} />
  ),
  hiddenButtons: () => (
    <TodoCreateForm overrides={{
      ClearButton: {
        display: 'none'
      },
      SubmitButton: {
        display: 'none'
      }
    }} />
  ),
  onChange: () => (
    <TodoCreateForm
      onChange={(fields) => {
        console.log({ fields })
        return fields
      }}
    />
  ),
  onChangeOfApp: function App() {
    const [formData, setFormData] = useState()

    return (
      <>
        <HomeCreateForm onChange={fields => setFormData(fields)}/>
        <output>{JSON.stringify(formData)}</output>
      </>
    )
  },
  onSubmit: () => (
    <HomeCreateForm
        onSubmit={(fields) => {
            const updatedFields = {}
            Object.keys(fields).forEach(key => {
                if (typeof fields[key] === 'string') {
                    updatedFields[key] = fields[key].trim()
                } else {
                    updatedFields[key] = fields[key]
                }
            })
            return updatedFields
        }}
        onSuccess={tell('success')}
    />
  ),
  onSuccess: function App() {
    const [showForm, setShowForm] = useState(true)

    return (
      <>
      {showForm &&
        <HomeCreateForm onSuccess={() => {
          setShowForm(false) // Hide the form
        }}/>}
      </>
    )
  },
  onError: function App() {
    return (
      <HomeCreateForm onError={(error) => {
        console.log(error)
      }}/>
    )
  },
  onCancel: function App() {
    const [showForm, setShowForm] = useState(true)

    return (
      <>
      {showForm &&
        <HomeCreateForm onCancel={() => {
          setShowForm(false) // Hide the form
        }}/>}
      </>
    )
  },
  onValidate: () => (
    <HomeCreateForm
      onValidate={{
        address: (value, validationResponse) => {
          const firstWord = value.split('')[0];
          if (!isNaN(firstWord)) {
            return {
              hasError: true,
              errorMessage: 'Address must start with a number'
            };
          }
          return validationResponse;
        }
      }}
    />
  ),
  onValidateNested: () => (
    <ProductForm
      onValidate={{
        price: {
          currency: (value, validationResponse) => {
            const allowedCurrencies = ['$', '€', '￥', '₹'];
            if (!allowedCurrencies.includes(value)) {
              return {
                hasError: true,
                errorMessage: 'Currency must be either "$", "€", "￥", or "₹".'
              };
            }
            return validationResponse;
          }
        }
      }}
      onSubmit={(fields) => {
        /* handle form data submission */
      }}
    />
  ),
  onValidateAsync: () => (
    <AgentContactForm
      onValidate={{
        licenseNumber: (value, validationResponse) => {
          return fetch(`http://localhost:3000/api/agent/${value}`).then(
            (response) => {
              if (response.status!== 200) {
                return {
                  hasError: true,
                  errorMessage: 'No agent was not found with that license number.'
                };
              }
              return validationResponse;
            }
          );
        }
      }}
      onSubmit={(fields) => {
        /* Handle form submission */
      }}
    />
  ),
  byId: () => <AuthorUpdateForm id={new URLSearchParams(location.search).get('key')} onSuccess={tell('success')} />,
  byRecord: () => {
    const authorRecord = { id: new URLSearchParams(location.search).get('key'), name: 'From the record' };
    return <AuthorUpdateForm author={authorRecord} onSuccess={tell('success')}></AuthorUpdateForm>;
  },
});
