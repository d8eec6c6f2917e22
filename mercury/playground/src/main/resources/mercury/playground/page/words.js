// Everything the page says, in both languages. A word that is missing in one is missing in a test.

export const WORDS = {
  en: {
    title: 'Mercury: the playground', language: 'Language', theme: 'Colours', system: 'system colours', light: 'light', dark: 'dark',
    health: 'Services', people: 'People', person: 'Who', bot: 'Bot', name: 'Name', username: 'with a username', add: 'Add',
    noBot: 'No bot has called yet. Start one in another terminal: ./course bot all',
    nobody: 'nobody yet', chat: 'Chat', message: 'Message', send: 'Send', file: 'Send a file', odd: 'Other updates',
    photo: 'Send a photo', posts: 'Post in a channel', aPost: 'A post in a channel', addThem: 'Add', noUsername: 'no username', waits: 'in Telegram, the bot has not taken it yet', tookIt: 'the bot has taken it', presses: 'Press a button of the bot', noAnswer: 'The bot has written nothing yet.', edits: 'Edit the last message', block: 'Block the bot', unblock: 'Unblock the bot', uploading: 'Uploading', edited: '(edited)',
    download: 'stored: download', you: 'you', broker: 'Broker', drawing: 'Drawing of the broker', asTables: 'As tables: look into a queue, cut a connection',
    queues: 'Queues', connections: 'Connections', exchanges: 'Exchanges', publishers: 'Publishers', consumers: 'Consumers',
    ready: 'ready', unacked: 'unacked', in: 'in', published: 'published', deeds: 'do', peek: 'Look inside', cut: 'Cut',
    prefetch: 'prefetch {0}', noLimit: 'no prefetch limit', automatic: 'automatic ack', defaultExchange: 'default exchange', more: 'and {0} more in the table',
    summary: '{0} exchanges, {1} queues with {2} ready and {3} unacknowledged messages, {4} consumers, {5} connections.',
    peekTitle: 'First messages of {0}', nothing: 'No message waits.', close: 'Close', redelivered: 'delivered before', again: 'redelivered', redeliveries: 'redelivered', byName: 'key = queue', perSecond: '{0}/s', empty: 'Nothing uses the broker yet. Start a lesson in another terminal: ./course run intro receiver',
    taken: 'RabbitMQ cannot show a message without delivering it and taking it back, which marks it redelivered. So it stays closed.',
    try: 'Try it', many: 'Write 100 messages', state: 'What the bot keeps', cutConsumer: 'Cut a consumer off', noConsumer: 'no consumer is connected', object: 'object', size: 'size', moreObjects: 'the first {0}',
    away: 'Away: {0}', lost: 'The playground itself does not answer. The page goes on as soon as it does.', refused: 'Not done: {0}',
    tooLarge: 'A file of more than 50 MB is not taken.', done: 'Done.', isAway: '{0}: away', isThere: '{0}: there',
    first: 'Nothing to edit yet.',
    workerStop: 'Stop a worker', workerStart: 'Start a worker', slow: 'Slow work down', fast: 'Full speed',
  },
  ru: {
    title: 'Mercury: площадка', language: 'Язык', theme: 'Цвета', system: 'цвета системы', light: 'светлые', dark: 'тёмные',
    health: 'Сервисы', people: 'Люди', person: 'Кто', bot: 'Бот', name: 'Имя', username: 'с именем пользователя', add: 'Добавить',
    noBot: 'Ни один бот ещё не обращался. Запустите его в другом терминале: ./course bot all',
    nobody: 'пока никого', chat: 'Чат', message: 'Сообщение', send: 'Отправить', file: 'Отправить файл', odd: 'Другие обновления',
    photo: 'Отправить фото', posts: 'Написать в канал', aPost: 'Запись в канале', addThem: 'Добавить', noUsername: 'без имени пользователя', waits: 'в Telegram, бот ещё не забрал', tookIt: 'бот забрал', presses: 'Нажать кнопку бота', noAnswer: 'Бот ещё ничего не написал.', edits: 'Изменить последнее сообщение', block: 'Заблокировать бота', unblock: 'Разблокировать бота', uploading: 'Загрузка', edited: '(изменено)',
    download: 'сохранён: скачать', you: 'вы', broker: 'Брокер', drawing: 'Рисунок брокера', asTables: 'Таблицами: заглянуть в очередь, оборвать соединение',
    queues: 'Очереди', connections: 'Соединения', exchanges: 'Обменники', publishers: 'Отправители', consumers: 'Потребители',
    ready: 'готово', unacked: 'без ack', in: 'пришло', published: 'отправлено', deeds: 'действие', peek: 'Заглянуть', cut: 'Оборвать',
    prefetch: 'prefetch {0}', noLimit: 'без prefetch', automatic: 'автоподтверждение', defaultExchange: 'по умолчанию', more: 'и ещё {0} в таблице',
    summary: 'Обменников: {0}, очередей: {1}, в них готово {2} и не подтверждено {3}; потребителей: {4}, соединений: {5}.',
    peekTitle: 'Первые сообщения очереди {0}', nothing: 'Сообщений нет.', close: 'Закрыть', redelivered: 'уже доставлялось', again: 'повторно', redeliveries: 'повторно', byName: 'ключ = очередь', perSecond: '{0}/с', empty: 'Брокером пока никто не пользуется. Запустите урок в другом терминале: ./course run intro receiver',
    taken: 'RabbitMQ не может показать сообщение, не доставив его и не взяв обратно, а это пометит его как доставленное повторно. Поэтому очередь остаётся закрытой.',
    try: 'Попробуйте', many: 'Написать 100 сообщений', state: 'Что хранит бот', cutConsumer: 'Оборвать потребителя', noConsumer: 'ни один потребитель не подключён', object: 'объект', size: 'размер', moreObjects: 'первые {0}',
    away: 'Недоступно: {0}', lost: 'Сама площадка не отвечает. Страница продолжит, как только она ответит.', refused: 'Не сделано: {0}',
    tooLarge: 'Файл больше 50 МБ не принимается.', done: 'Сделано.', isAway: '{0}: недоступно', isThere: '{0}: на месте',
    first: 'Пока нечего изменять.',
    workerStop: 'Остановить обработчик', workerStart: 'Запустить обработчик', slow: 'Замедлить работу', fast: 'Полная скорость',
  },
};

const known = () => (navigator.language.startsWith('ru') ? 'ru' : 'en');

export const language = () => localStorage.getItem('language') ?? known();

/** The word of that name in the page's language; {0} and on are replaced. */
export function word(name, ...values) {
  return values.reduce((text, value, i) => text.replace(`{${i}}`, value), WORDS[language()][name] ?? name);
}

/** Puts every fixed word of the document into the page's language. */
export function translate() {
  document.documentElement.lang = language();
  document.title = word('title');
  for (const e of document.querySelectorAll('[data-word]')) e.textContent = word(e.dataset.word);
  for (const e of document.querySelectorAll('[data-label]')) {
    e.setAttribute('aria-label', word(e.dataset.label));
    if (e.localName === 'textarea') e.placeholder = word(e.dataset.label);
  }
}
