/** A source by its title. Addresses come from data: only web pages become links. */
export function SourceLink({ title, url }: { title: string; url: string | null }) {
  if (url === null || !/^https?:\/\/[^\s]+$/i.test(url)) return <>{title}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {title}
    </a>
  );
}
