// JSX around the request.
// Seen in small React programs.
// norun: JSX is not run
const API_KEY = 'abcdefghijklmnopqrstuv((';

function Tags() {
  const [tags, setTags] = useState([]);
  useEffect(() => {
    fetch(`https://api.stackexchange.com/2.3/tags?key=${API_KEY}&site=stackoverflow`) // want "SE001"
      .then(r => r.json())
      .then(d => setTags(d.items));
  }, []);
  return <ul title="key=value">{tags.map(tag => <li key={tag.name}>{tag.name}</li>)}</ul>;
}
