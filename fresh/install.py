import re,glob,os,sys
root=sys.argv[1]
ids={}
for f in glob.glob(root+'/task/src/test/java/**/*.java',recursive=True)+glob.glob(root+'/bot/src/test/java/**/*.java',recursive=True):
    for m in re.finditer(r'@Graded\(\s*id = "([^"]+)"',open(f).read()):
        ids.setdefault(m.group(1).split('.')[0],[]).append(m.group(1))
n=0
for ex,dirs in (('task','ab'),('bot','c')):
    for d in dirs:
        for f in sorted(glob.glob(f'/tmp/fresh/{d}/*.txt')):
            s=open(f).read()
            name=os.path.basename(f)[:-4]
            head,body=s.split('\n\n',1)
            if name.startswith('right-'):
                out=f'{root}/{ex}/proof/right/x-{name[6:]}.txt'
                if ex=='task':
                    out=f'{root}/{ex}/proof/right/x-{name[6:]}.txt'
                h=[l for l in head.split('\n') if l.startswith('right:')]
            else:
                req,mist=name.split('-',1)
                h=[l for l in head.split('\n') if l.startswith(('wrong:','ru:'))]
                h.append('fails: '+ids[req][0])
                out=f'{root}/{ex}/proof/wrong/{req}-x-{mist}.txt'
            open(out,'w').write('\n'.join(h)+'\n\n'+body); n+=1
print(n)
