import { AuthorUpdateForm, BookCreateForm, BookGenreCreateForm, BookUpdateForm, NoteCreateForm, NoteUpdateForm, ShelfUpdateForm } from './forms';
import { show, tell } from './shell';

const key = () => JSON.parse(new URLSearchParams(location.search).get('key') ?? '{}');

const told = { onSuccess: tell('success'), onError: tell('error') };

show({
  book: () => <BookCreateForm {...told} />,
  changedBook: () => <BookUpdateForm id={key()} {...told} />,
  author: () => <AuthorUpdateForm id={key()} {...told} />,
  shelf: () => <ShelfUpdateForm id={key()} {...told} />,
  bookGenre: () => <BookGenreCreateForm {...told} />,
  note: () => <NoteCreateForm authMode="userPool" {...told} />,
  changedNote: () => <NoteUpdateForm id={key()} authMode="userPool" {...told} />,
});
