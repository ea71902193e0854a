// GraphiQL over our own endpoint. The token is in the headers editor; subscriptions send it in connection_init.
const HEADERS = JSON.stringify({Authorization: 'Bearer <paste what ./selfsame token admin prints>'}, null, 2);

const QUERY = `# Put a token in the Headers tab below: ./selfsame token admin
{
  people(first: 5) {
    edges {
      node {
        id
        identifiers(first: 5) { edges { node { namespace value } } }
        trail(first: 3) { edges { node { type occurredAt } } }
        freshness { lagMs pendingAtMost }
      }
    }
  }
}
`;

let shownHeaders = HEADERS;

function parsed(headers) {
  try {
    return JSON.parse(headers);
  } catch {
    return {};
  }
}

const subscriptions = graphqlWs.createClient({
  url: location.origin.replace(/^http/, 'ws') + '/graphql',
  connectionParams: () => parsed(shownHeaders),
});

const fetcher = GraphiQL.createFetcher({url: '/graphql', wsClient: subscriptions});

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(GraphiQL, {
    fetcher,
    defaultQuery: QUERY,
    defaultHeaders: HEADERS,
    defaultEditorToolsVisibility: 'headers',
    isHeadersEditorEnabled: true,
    shouldPersistHeaders: true,
    onEditHeaders: (headers) => { shownHeaders = headers; },
  }),
);
